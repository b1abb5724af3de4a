package org.creneau.domain.till;

/// How registers of companies guard their numbers against slips of the pen.
final class CheckDigits {
    private CheckDigits() {}

    /// A SIREN of nine digits, or a SIRET of fourteen, which begins with one, in the register Sirene of INSEE: both end in the digit
    /// of Luhn (ISO/IEC 7812-1). The places of La Poste are too many for that; the sum of their digits is a multiple of five.
    static boolean isSirene(String digits) {
        boolean isSiren = digits.length() == 9 && isLuhn(digits);
        boolean isSiret = digits.length() == 14 && isLuhn(digits.substring(0, 9));
        return isSiren || (isSiret && (isLuhn(digits) || isOfLaPoste(digits)));
    }

    private static boolean isOfLaPoste(String digits) {
        return digits.startsWith("356000000")
                && digits.chars().map(CheckDigits::value).sum() % 5 == 0;
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            boolean isDoubled = (digits.length() - at) % 2 == 0;
            int twice = value(digits.charAt(at)) * (isDoubled ? 2 : 1);
            sum += twice / 10 + twice % 10;
        }
        return sum % 10 == 0;
    }

    private static int value(int digit) {
        return digit - '0';
    }

    /// Ten digits of the Banque-Carrefour des Entreprises, which begin with 0 or 1 (arrêté royal du 24 juin 2003); the last two are
    /// what is missing of the first eight to a multiple of 97.
    static boolean isBelgian(String digits) {
        return digits.matches("[01]\\d{9}")
                && 97 - Long.parseLong(digits.substring(0, 8)) % 97
                        == Long.parseLong(digits.substring(8));
    }

    /// Of a French number for tax (CGI, art. 286 ter): twelve and three times the SIREN, modulo 97.
    static boolean isFrenchKey(String key, String siren) {
        return (12 + 3 * (Long.parseLong(siren) % 97)) % 97 == Long.parseLong(key);
    }
}
