package org.creneau.domain.shop;

import java.time.ZoneId;

/// How a shop presents itself.
///
/// @param trade what it sells, in a word of the trade, such as `librairie`
/// @param address street and town, on one line, public
/// @param country ISO 3166 alpha-2, chooses phone formats and texts of law
/// @param zone all its times are shown in this zone
public record Profile(
        String name, String trade, String address, String country, ZoneId zone, Door door) {}
