package org.creneau.domain.till;

import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.TillEvent.IdentityStated;

/// Who the seller is, as receipts name it besides its name and address.
///
/// @param vat absent where it takes no such tax, too
public record Identity(Optional<CompanyNumber> company, Optional<VatNumber> vat) {
    public static final Identity UNKNOWN = new Identity(Optional.empty(), Optional.empty());

    public static Fold<Identity> of(ShopId shop) {
        return Fold.of(
                IdentityStated.class,
                Boundary.of(shop.tag(), Set.of(IdentityStated.class)),
                UNKNOWN,
                (_, stated) -> stated.identity());
    }

    /// As people write them; what is left empty is not said.
    public static Identity typed(String company, String vat) {
        return new Identity(
                Optional.of(company).filter(text -> !text.isBlank()).map(CompanyNumber::typed),
                Optional.of(vat).filter(text -> !text.isBlank()).map(VatNumber::typed));
    }

    /// Whether both are of one company, as far as they tell.
    boolean isOfOne() {
        return company.map(CompanyNumber::company)
                .flatMap(one -> vat.flatMap(VatNumber::company).map(one::equals))
                .orElse(true);
    }
}
