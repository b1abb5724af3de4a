package org.creneau.infrastructure.api.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the OpenAPI document says of the interface as a whole.
@Configuration(proxyBeanMethods = false)
class Description {
    private static final Map<String, String> TAGS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(
                                    "Catalogue",
                                    "What a shop sells, and the pieces of it that it counts."),
                            Map.entry("Photos", "Pictures of articles and of the shop's front."),
                            Map.entry("CatalogueImport", "Catalogues taken in from a file."),
                            Map.entry(
                                    "Shops",
                                    "Shops, their windows, places held, and orders placed."),
                            Map.entry(
                                    "Orders", "An order for whoever has its token in the address."),
                            Map.entry("CurrentOrder", "The same with the token as a bearer's."),
                            Map.entry("Waits", "Waiting for a place where there is none."),
                            Map.entry("StaffWaits", "Who waits for places of a shop."),
                            Map.entry("Staff", "The orders of a shop, for its staff."),
                            Map.entry(
                                    "Payments",
                                    "What is paid of the orders of a shop, and its takings."),
                            Map.entry("Cheques", "The cheques that lie in a shop."),
                            Map.entry(
                                    "Till",
                                    "The till of a shop that has ours: receipts and closures."),
                            Map.entry("OrderReceipts", "Till receipts of an order, by its token."),
                            Map.entry("LinkPayments", "Paying with a short link."),
                            Map.entry("PaymentLinks", "Short links with which orders are paid."),
                            Map.entry(
                                    "Refunds",
                                    "What was paid online and goes back, for the staff of a shop."),
                            Map.entry(
                                    "PaymentComparisons",
                                    "What payment services say, held against what is known."),
                            Map.entry("PaymentNotices", "What payment services have to tell."),
                            Map.entry("Balance", "What is paid of an order, by its token."),
                            Map.entry("Online", "Paying an order online, by its token."),
                            Map.entry(
                                    "Appointments",
                                    "What a shop does by appointment, and agreeing on an hour."),
                            Map.entry("Limit", "How many people may be inside a shop, and why."),
                            Map.entry("Queue", "Today's queue of a shop, for its staff."),
                            Map.entry("Board", "What the screen at a shop's door shows."),
                            Map.entry("Estimates", "How the waits came out that a shop told."),
                            Map.entry("QueueCalls", "Who is called from it, and who waits in it."),
                            Map.entry("Tickets", "Numbers in the lines, for whoever holds them."),
                            Map.entry("Parties", "How many come in together with a number."),
                            Map.entry("QueueCounts", "Counting who is inside."),
                            Map.entry("AuditQueues", "A queue as it stood, from the log."),
                            Map.entry(
                                    "AuditMoney",
                                    "Accounts of orders and a till, counted anew from the log."),
                            Map.entry(
                                    "AuditHistories",
                                    "What became of articles, customers and whoever waited."),
                            Map.entry("AuditCalls", "How a shop called, day by day."),
                            Map.entry("AuditReturns", "What became of goods that came back."),
                            Map.entry("Told", "What happened at the door while the line was down."),
                            Map.entry("QueueSettings", "How a shop runs the line before it."),
                            Map.entry("Notices", "Telling shoppers that their orders are ready."),
                            Map.entry("OpenNotices", "Whom the shop has still to tell something."),
                            Map.entry("Paper", "What a shop prints of a day."),
                            Map.entry("StaffOrders", "Orders that staff take down."),
                            Map.entry("Bags", "Into how many bags orders are packed."),
                            Map.entry(
                                    "Shortages",
                                    "What is missing of orders, for the staff of a shop."),
                            Map.entry("StaffAppointments", "Appointments that staff take down."),
                            Map.entry("Deliveries", "What a shop brings to people, for its staff."),
                            Map.entry(
                                    "Withdrawals",
                                    "Who changed her mind, for the staff of a shop."),
                            Map.entry(
                                    "Returns", "What people bring back, for the staff of a shop."),
                            Map.entry(
                                    "ExchangePreview",
                                    "What an exchange over the counter would come to."),
                            Map.entry("CameBack", "What came back of orders of a shop."),
                            Map.entry(
                                    "OrderReturns",
                                    "Bringing something of an order back, by its token."),
                            Map.entry(
                                    "OrderWithdrawals",
                                    "Changing one's mind about an order, by its token."),
                            Map.entry("Customers", "The customers of a shop, for its staff."),
                            Map.entry("Partners", "The keys that a shop gave to partners."),
                            Map.entry("Webhooks", "Addresses that are told what happens."),
                            Map.entry("Settings", "What a shop says of itself."),
                            Map.entry("Audit", "Histories, the proof that they are whole, views."),
                            Map.entry("Changes", "Streams that say that something has changed.")));

    private final Schemas schemas = new Schemas();
    private final Operations operations = new Operations(schemas);

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(info())
                .servers(List.of(new Server().url("/").description("This town.")));
    }

    private static Info info() {
        return new Info()
                .title("Créneau")
                .version("v1")
                .description(
                        """
                        Pickup windows, orders, and the queue at the door, for programs.

                        Whatever is not possible is answered by a problem document (RFC 9457), in French, \
                        English, Dutch or German by `Accept-Language`. Ids are text, instants are UTC in \
                        ISO 8601, money is whole cents with its currency; a field that was erased is null. \
                        A field that is not described here may be added at any time.""")
                .license(new License().name("Apache License 2.0").identifier("Apache-2.0"));
    }

    @Bean
    GlobalOperationCustomizer operations() {
        return operations::describe;
    }

    @Bean
    GlobalOpenApiCustomizer whole() {
        return this::complete;
    }

    private void complete(OpenAPI document) {
        Components components = new Components();
        ProblemResponses.addTo(components);
        Headers.addTo(components);
        schemas.all().forEach(components::addSchemas);
        components.addSecuritySchemes(Operations.STAFF, staff());
        components.addSecuritySchemes(Operations.ORDER_TOKEN, orderToken());
        components.addSecuritySchemes(Operations.PARTNER_KEY, partnerKey());
        document.setComponents(components);
        document.setPaths(sorted(document.getPaths()));
        document.setTags(
                TAGS.entrySet().stream()
                        .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                        .toList());
    }

    private static Paths sorted(Paths paths) {
        Paths sorted = new Paths();
        new TreeMap<>(paths).forEach(sorted::addPathItem);
        return sorted;
    }

    private static SecurityScheme staff() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description(
                        "Login and password of somebody with one of the posts named: OWNER, COUNTER or"
                                + " AUDITOR of the shop in the address, town:… for the whole town.");
    }

    private static SecurityScheme partnerKey() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                        "The key that a shop gave a partner, creneau_ and 80 signs. It opens that shop alone,"
                                + " for what is named: READ (which every key is for), ORDER or CATALOGUE.");
    }

    private static SecurityScheme orderToken() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The token that the order was answered with.");
    }
}
