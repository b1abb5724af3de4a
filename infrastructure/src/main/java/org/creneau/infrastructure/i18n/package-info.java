/// The languages of the product and how dates, times and money are written in them. French comes first;
/// a request says its language by `?lang=`, by the cookie that this leaves, or by Accept-Language. Pages are
/// in French and English; what programs are told, refusals above all, also in Dutch and German.
@NullMarked
package org.creneau.infrastructure.i18n;

import org.jspecify.annotations.NullMarked;
