package org.creneau.infrastructure.projections;

/// One set of tables of a view.
///
/// @param number counts the generations of the view, from 1
record Generation(String view, int number) {

    String schema() {
        return "view_" + view + "_" + number;
    }

    String processor() {
        return view + "@" + number;
    }
}
