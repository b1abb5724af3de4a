package org.creneau.infrastructure.web.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// A test in the town of [ThreeShops], with the staff below; all such tests share one town, so each
/// keeps to windows of its own.
///
/// `clara` keeps the counter of the bookshop, `paul` owns it, `iris` may read its history, `aude` reads
/// every shop's; `oscar` keeps the counter of the shoe shop; `tess` runs the town;
/// `gus` is there to be guessed at. The password of all is `demo`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TownForTests.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "creneau.demonstration=true",
            "spring.datasource.url=jdbc:unused",
            "creneau.cors.origins=https://partner.example",
            "creneau.staff[0].login=clara",
            "creneau.staff[0].password-hash={noop}demo",
            "creneau.staff[0].shop=librairie",
            "creneau.staff[0].roles=COUNTER",
            "creneau.staff[1].login=paul",
            "creneau.staff[1].password-hash={noop}demo",
            "creneau.staff[1].shop=librairie",
            "creneau.staff[1].roles=OWNER",
            "creneau.staff[2].login=iris",
            "creneau.staff[2].password-hash={noop}demo",
            "creneau.staff[2].shop=librairie",
            "creneau.staff[2].roles=AUDITOR",
            "creneau.staff[3].login=aude",
            "creneau.staff[3].password-hash={noop}demo",
            "creneau.staff[3].shop=*",
            "creneau.staff[3].roles=AUDITOR",
            "creneau.staff[4].login=oscar",
            "creneau.staff[4].password-hash={noop}demo",
            "creneau.staff[4].shop=chaussures",
            "creneau.staff[4].roles=COUNTER,OWNER",
            "creneau.staff[5].login=gus",
            "creneau.staff[5].password-hash={noop}demo",
            "creneau.staff[5].shop=optique",
            "creneau.staff[5].roles=AUDITOR",
            "creneau.staff[6].login=tess",
            "creneau.staff[6].password-hash={noop}demo",
            "creneau.staff[6].shop=*",
            "creneau.staff[6].roles=TOWN"
        })
@AutoConfigureMockMvc
public @interface TownTest {}
