package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

@TownTest
class RefusedSettingsTest extends SettingsForms {

    @Test
    void whateverFormIsRefusedWhatWasTypedInItStays() {
        open("tape-faux", "Tapé faux");
        assertThat(
                        change("tape-faux", "horaires")
                                .param("places", "x")
                                .param("preparation", "20")
                                .param("des", "2021-01-02")
                                .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"2021-01-02\"");
        assertThat(change("tape-faux", "distance").param("surface", "abc").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"abc\"");
        assertThat(
                        change("tape-faux", "boutique")
                                .param("nom", "Bien tapé")
                                .param("metier", "jouets")
                                .param("adresse", "Rue")
                                .param("pays", "FR")
                                .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Bien tapé\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schedules/deux mots | {'hours':{},'places':1,'preparationMinutes':0} | schedule",
                "schedules/collect | {'from':'+9999999-01-01','hours':{},'places':1,'preparationMinutes':0} | date",
                "schedules/collect | {'hours':{'MONDAY':null},'places':1,'preparationMinutes':0} | hours",
                "schedules/collect | {'hours':{'MONDAY':[null]},'places':1,'preparationMinutes':0} | hours",
                "days/+9999999-01-01 | {'closedFor':'EXCEPTIONAL'} | date",
                "profile | {'name':'A\\u0000B','trade':'t','address':'a','country':'FR','door':'INSIDE'} | shop-name"
            })
    void whatNoViewCouldShowIsNoEvent(String what, String body, String field) {
        assertThat(
                        mvc.put()
                                .uri("/api/v1/shops/librairie/settings/" + what)
                                .with(httpBasic("paul", "demo"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body.replace('\'', '"')))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo(field);
    }
}
