package org.creneau.domain.kernel;

/// An event that holds data of a person. Its [PersonalText] fields are stored encrypted with that
/// person's key in that shop, so that erasing the key erases the data and leaves the record.
public interface AboutPerson extends Event {
    SubjectId subject();
}
