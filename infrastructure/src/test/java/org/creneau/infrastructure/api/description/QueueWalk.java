package org.creneau.infrastructure.api.description;

import tools.jackson.databind.JsonNode;

/// The line in front of the shop: who comes, is called, comes in, goes, and does not want to wait.
final class QueueWalk {
    private static final String SHOP = "/api/v1/shops/librairie";
    private static final String QUEUE = SHOP + "/queue";
    private static final String ORDERS = "/api/v1/orders/";
    private final Walk walk;

    QueueWalk(Walk walk) {
        this.walk = walk;
    }

    void everywhere() throws Exception {
        String waiting = walk.bought().token();
        walk.get("clara", QUEUE);
        walk.stream("clara", QUEUE + "/changes");
        walk.stream("clara", SHOP + "/windows/changes");
        walk.stream("clara", ORDERS + waiting + "/changes");
        walk.stream("clara", ORDERS + waiting + "/wait/changes");
        walk.stream("clara", SHOP + "/board/changes");
        JsonNode queue = walk.post("clara", QUEUE + "/walk-ins", "{\"people\":1}");
        post(ticket(last(queue)) + "/departure");
        arrived();
        JsonNode called = post(QUEUE + "/calls");
        post(ticket(called(called)) + "/recall");
        post(ticket(called(called)) + "/entry");
        arrived();
        called = post(QUEUE + "/calls");
        post(ticket(called(called)) + "/absence");
        without(waiting);
        withACode(waiting);
        arranged();
        walk.post("clara", QUEUE + "/counts", "{\"people\":0}");
        told();
        stood();
    }

    private void told() throws Exception {
        String at = "\"happened\":\"2020-12-05T13:30:00Z\"}";
        walk.post(
                "clara",
                QUEUE + "/told",
                "{\"facts\":[{\"what\":\"ENTRY\",\"visit\":\"w-told\","
                        + at
                        + ",{\"what\":\"DEPARTURE\",\"ticket\":999,"
                        + at
                        + "]}");
    }

    private void stood() throws Exception {
        String queues = SHOP + "/audit/queues/2020-12-05";
        walk.get("iris", queues + "?at=2020-12-05T13:30:00Z&knownBy=2020-12-05T23:00:00Z");
        walk.get("iris", SHOP + "/audit/calls?from=2020-12-01&days=31");
    }

    private void arranged() throws Exception {
        String settings = SHOP + "/settings/queue";
        walk.put("paul", settings, "{\"counters\":2,\"pavementCentimetres\":1200}");
        walk.get("tess", settings);
        walk.put("paul", settings, "{}");
    }

    private void without(String waiting) throws Exception {
        String comers = "{\"people\":2,\"children\":1,\"household\":true}";
        String joined = ticket(last(walk.post("clara", QUEUE + "/tickets", comers)));
        walk.post("clara", joined + "/call", "{\"insistOn\":[\"TURN\",\"LIMIT\",\"TEXT\"]}");
        walk.put("clara", joined + "/party", "{\"people\":3,\"children\":1}");
        post(joined + "/service");
        joined = ticket(last(walk.post("clara", QUEUE + "/tickets", comers)));
        post(joined + "/abandonment");
        walk.post("", ORDERS + waiting + "/arrivals", "{\"people\":1,\"priority\":true}");
        walk.put("", ORDERS + waiting + "/party", "{\"people\":2}");
        walk.get("", ORDERS + waiting + "/wait");
        walk.get("clara", QUEUE + "/estimates?days=7");
    }

    private void withACode(String waiting) throws Exception {
        JsonNode order = walk.get(ORDERS + waiting);
        String code = "{\"code\":\"" + order.get("code").asString() + "\",\"people\":2}";
        JsonNode ticket = walk.post("", SHOP + "/arrivals", code);
        String mine = "/api/v1/tickets/" + ticket.get("token").asString();
        walk.get(mine);
        walk.stream("", mine + "/changes");
        walk.put("", mine + "/party", "{\"people\":3,\"children\":1}");
        walk.post("", ORDERS + waiting + "/abandonment", "{}");
        walk.post("", mine + "/abandonment", "{}");
    }

    private JsonNode post(String path) throws Exception {
        return walk.post("clara", path, "{}");
    }

    private void arrived() throws Exception {
        walk.post("", ORDERS + walk.bought().token() + "/arrivals", "{\"people\":1}");
    }

    private static String ticket(int number) {
        return QUEUE + "/tickets/" + number;
    }

    private static int last(JsonNode queue) {
        return queue.at("/tickets").size();
    }

    private static int called(JsonNode queue) {
        return queue.get("tickets")
                .valueStream()
                .filter(ticket -> ticket.get("state").asString().equals("CALLED"))
                .mapToInt(ticket -> ticket.get("number").asInt())
                .findFirst()
                .orElseThrow();
    }
}
