package org.creneau.application.live;

import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Something pages show that may change under them.
///
/// @param name `windows:librairie`, `queues:librairie`, `orders:librairie`, `order:…`, `view:orders`
public record Topic(String name) {
    public static final String QUEUES = "queues";

    /// What stands before the first colon.
    public String kind() {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    public static Topic windows(ShopId shop) {
        return new Topic("windows:" + shop);
    }

    /// Of whatever day: a page that stays open overnight shows the next one.
    public static Topic queues(ShopId shop) {
        return new Topic(QUEUES + ":" + shop);
    }

    public static Topic orders(ShopId shop) {
        return new Topic("orders:" + shop);
    }

    public static Topic order(OrderId order) {
        return new Topic("order:" + order);
    }

    /// Anything of a view, for those who wait until it shows what they have caused.
    public static Topic view(String view) {
        return new Topic("view:" + view);
    }
}
