package org.habeas.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What happened, or what was said; each kind belongs to one {@link Family}. */
public enum Kind implements Coded {
    /** Taken into custody, arrested, abducted by the authorities, administrative arrest. */
    DETAINED(Family.DETENTION, "detained"),
    /** Charges brought, criminal case opened, indicted. */
    CHARGED(Family.DETENTION, "charged"),
    /** Pre-trial detention or house arrest ordered or extended by a court. */
    REMANDED(Family.DETENTION, "remanded"),
    /** Convicted or sentenced, or a sentence upheld or increased on appeal. */
    SENTENCED(Family.DETENTION, "sentenced"),
    /** Freed, bailed, acquitted, pardoned, swapped, charges dropped. */
    RELEASED(Family.DETENTION, "released"),
    /** Torture, beating, denied care or lawyer, hunger strike, in custody. */
    MISTREATED(Family.DETENTION, "mistreated"),
    /** Died in custody. */
    DIED(Family.DETENTION, "died"),
    /** Urges or demands release. */
    CALLS_FOR_RELEASE(Family.STATEMENT, "calls_for_release"),
    /** Condemns, denounces, accuses the authorities. */
    CONDEMNS(Family.STATEMENT, "condemns"),
    /** Voices concern, calls for an inquiry or due process. */
    CONCERN(Family.STATEMENT, "concern"),
    /** Announces sanctions, visa bans, export controls, resolutions, cases filed. */
    MEASURES(Family.STATEMENT, "measures"),
    /** Award, prize, recognition for a detained person or defender. */
    HONOURS(Family.STATEMENT, "honours"),
    /** The authority denies, defends or explains the detention. */
    JUSTIFIES(Family.STATEMENT, "justifies");

    private final Family family;
    private final String code;

    Kind(Family family, String code) {
        this.family = family;
        this.code = code;
    }

    public Family family() {
        return family;
    }

    @JsonValue
    @Override
    public String code() {
        return code;
    }

    /** The kind written as {@code code}; an {@link IllegalArgumentException} names what is allowed. */
    @JsonCreator
    public static Kind parse(String code) {
        return Coded.parse(Kind.class, code);
    }
}
