package org.habeas.net;

/** Addresses outside the public internet that a caller may open on purpose. */
public enum AddressRange {
    /** This machine: {@code 127.0.0.0/8} and {@code ::1}. */
    LOOPBACK,
    /** Site networks: RFC 1918 and RFC 4193 (unique local) addresses. Link-local ones, where clouds keep secrets, stay shut. */
    PRIVATE
}
