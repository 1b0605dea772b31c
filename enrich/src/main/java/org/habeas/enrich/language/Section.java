package org.habeas.enrich.language;

/** What a pattern of a pack marks in a text. */
public enum Section {
    /** A trigger of a detention event; group = kind, value = voice. */
    DETENTION,
    /** A trigger of a statement event; group = kind, value = voice. */
    STATEMENT,
    /** An act of speech whose speaker stands on the side that the voice says; value = voice. */
    SPEECH,
    /** A noun for people; group says of which sort. */
    PEOPLE,
    /** A word that stands for somebody named before; group = one, many or both. */
    PRONOUN,
    /** An organisation; value = ISO 3166 alpha-2 code of the country whose government it belongs to, or empty. */
    ORGANISATION,
    /** An office or title of a person, which gives the body that the person speaks for; value = the body or empty. */
    OFFICE,
    /** A prize for people; value = the body that gives it. */
    PRIZE,
    /** A court, police force, prosecutor or service; group says of which sort. */
    AUTHORITY,
    /** A country, or an adjective of one; value = ISO 3166 alpha-2 code. */
    COUNTRY,
    /** A city or region; value = ISO 3166 alpha-2 code. */
    PLACE,
    /** A name of something that is neither a person nor a body: a law, a prize, a building. */
    THING,
    /** A word or phrase that keeps a trigger from being an event; group = reason, value = where it stands. */
    BLOCK,
    /** A sign that the article recalls what it tells; value = where it stands. */
    RECALL,
    /** A sign that the article reports what it tells as news. */
    NEWS,
    /** Words beside the names of those who wrote, edited or photographed what one reads; group = before or line. */
    CREDIT,
    /** What a case is about; group = rights or ordinary. */
    TOPIC,
    /** Words that introduce a charge. */
    CHARGE,
    /** A date by reckoning: group = ago, last, this, next. */
    DATE
}
