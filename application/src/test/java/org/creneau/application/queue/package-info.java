/// Who stands in front of a shop and inside it.
@org.jspecify.annotations.NullMarked
package org.creneau.application.queue;
