package org.creneau.infrastructure.api.description;

import org.springframework.http.HttpMethod;

/// Goes to every address of appointments.
record WalkToAppointments(Walk walk) {

    void everywhere() throws Exception {
        String settings = Walk.SHOP + "/settings";
        walk.put(
                "paul",
                settings + "/schedules/conseils",
                "{\"hours\":{\"SATURDAY\":[{\"from\":\"09:00\",\"to\":\"12:00\"}]},\"places\":1,"
                        + "\"preparationMinutes\":0,\"lengthMinutes\":30,"
                        + "\"advanced\":{\"purpose\":\"APPOINTMENT\"}}");
        walk.put(
                "paul",
                settings + "/services/conseil",
                "{\"label\":\"Conseil de lecture\",\"schedule\":\"conseils\",\"words\":null}");
        walk.put(
                "paul",
                settings + "/resources/libraire",
                "{\"label\":\"La libraire\",\"count\":1,\"schedules\":[\"conseils\"]}");
        walk.get(Walk.SHOP + "/services");
        walk.get(Walk.SHOP + "/services/conseil/windows?from=2020-12-12&days=1");
        walk.post(
                "",
                Walk.SHOP + "/appointments",
                "{\"service\":\"conseil\",\"window\":\"librairie/conseils/2020-12-12T08:00:00Z\","
                        + "\"name\":\"Anne Exemple\",\"phone\":\"06 39 98 12 34\",\"word\":null}");
        walk.post(
                "clara",
                Walk.SHOP + "/staff-appointments",
                "{\"channel\":\"PHONE\",\"service\":\"conseil\","
                        + "\"window\":\"librairie/conseils/2020-12-12T08:30:00Z\","
                        + "\"name\":\"Bob Exemple\",\"phone\":\"06 39 98 12 35\",\"word\":null}");
        walk.send("paul", HttpMethod.DELETE, settings + "/services/conseil", "");
    }
}
