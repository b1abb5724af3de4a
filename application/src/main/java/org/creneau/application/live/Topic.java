package org.creneau.application.live;

import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;

/// Something pages show that may change under them.
///
/// @param name `windows:librairie`, `queue:librairie/2020-12-05`, `orders:librairie`, `order:…`,
///     `view:orders`
public record Topic(String name) {

    /// What stands before the first colon.
    public String kind() {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    public static Topic windows(ShopId shop) {
        return new Topic("windows:" + shop);
    }

    public static Topic queue(QueueId queue) {
        return new Topic("queue:" + queue);
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
