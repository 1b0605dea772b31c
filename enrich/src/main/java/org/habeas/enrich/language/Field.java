package org.habeas.enrich.language;

import java.util.Locale;

/**
 * A lexical field: words of one language that mean much the same thing, so that what is learnt of some is known of all, in every
 * language that has the field.
 */
public enum Field {
    /** Words by which somebody condemns or protests. */
    CONDEMN,
    /** What a condemned trial or act is called. */
    SHAM,
    /** Repression, revenge, intimidation. */
    REPRESS,
    /** Charges made up, or made to order. */
    PRETEXT,
    /** Slaps, stains, warnings: what an act is likened to. */
    IMAGE,
    /** Breaches of law, and errors of courts. */
    UNLAWFUL,
    /** Concern and fear. */
    WORRY,
    /** Sorrow and disappointment. */
    REGRET,
    /** Urging and asking. */
    DEMAND,
    /** What must or should be. */
    DUTY,
    /** Letting somebody go, or dropping a case. */
    FREE,
    /** Without delay or condition. */
    NOW,
    /** Ending or undoing something. */
    STOP,
    /** Who has done nothing but her work. */
    INNOCENT,
    /** The law and its procedure. */
    LAWFUL,
    /** Public order, security, the state's interest. */
    ORDER,
    /** What the detained are accused of. */
    CRIME,
    /** Evidence and facts. */
    PROOF,
    /** Denying and dismissing. */
    DENY,
    /** Guilt, and answering for it. */
    GUILT,
    /** Interference and bias from abroad. */
    MEDDLE,
    /** Approval of what was done. */
    APPROVE,
    /** Sanctions and diplomatic steps. */
    SANCTION,
    /** Inquiries, complaints, missions. */
    INQUIRY,
    /** Prizes and honours. */
    AWARD,
    /** Courage and merit. */
    PRAISE,
    /** Standing by somebody. */
    SOLIDARITY,
    /** Saying. */
    SAY,
    /** Writing, posting, signing. */
    WRITE,
    /** Announcing and counting. */
    REPORT,
    /** Saying nothing. */
    NOCOMMENT,
    /** Family. */
    KIN,
    /** Colleagues and friends. */
    COLLEAGUE,
    /** Counsel. */
    LAWYER,
    /** Officials and their offices. */
    OFFICIAL,
    /** The ruling camp and its media. */
    RULING,
    /** Opposition and critics. */
    OPPOSITION,
    /** Rights groups, unions, associations. */
    WATCHDOG,
    /** Diplomats and international bodies. */
    FOREIGN,
    /** Churches and communities of believers. */
    CLERGY,
    /** Journalism. */
    PRESS,
    /** Rights, freedom, democracy. */
    RIGHTS,
    /** Protests. */
    PROTEST,
    /** Beating and torture. */
    INJURY,
    /** Threats and forced confessions. */
    COERCE,
    /** Illness and pain. */
    ILLNESS,
    /** Doctors and medicine. */
    CARE,
    /** Withholding and refusing. */
    DEPRIVE,
    /** Visits, letters, calls. */
    CONTACT,
    /** Cells and their state. */
    CELL,
    /** Hunger strikes. */
    FAST,
    /** Detention and prison. */
    CUSTODY,
    /** Taking somebody, raiding a place. */
    TAKE,
    /** Courts and hearings. */
    TRIAL,
    /** Verdicts and terms. */
    VERDICT,
    /** What was before. */
    PAST,
    /** What may be or would be. */
    DOUBT,
    /** But, instead, while. */
    CONTRAST;

    /** As packs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
