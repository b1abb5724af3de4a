package org.creneau.domain.withdrawal;

/// Where an order was agreed on. Events do not say how they came in; whoever asks reads it from their envelope.
public enum Agreed {
    AT_A_DISTANCE,
    /// Ordered at the counter, before the eyes of the shop: no contract at a distance.
    FACE_TO_FACE
}
