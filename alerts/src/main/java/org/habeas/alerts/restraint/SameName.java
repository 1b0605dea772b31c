package org.habeas.alerts.restraint;

/** Tells whether two written names can be one person's, in any script, spelling and order. Safe for many threads. */
public interface SameName {
    /** True when they can; doubt says so too, for it withholds. */
    boolean same(String a, String b);
}
