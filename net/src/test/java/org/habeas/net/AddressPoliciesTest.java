package org.habeas.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPoliciesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001::200e",
                "64:ff9b::808:808"
            })
    void lets_public_addresses_through(String address) throws UnknownHostException {
        assertTrue(AddressPolicies.publicOnly()
                .refusal(InetAddress.getByName(address))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.255.254", "::1", "64:ff9b::7f00:1"})
    void opens_loopback_on_request_alone(String address) throws UnknownHostException {
        InetAddress loopback = InetAddress.getByName(address);
        assertFalse(AddressPolicies.publicOnly().refusal(loopback).isEmpty());
        assertFalse(
                AddressPolicies.allowing(AddressRange.PRIVATE).refusal(loopback).isEmpty());
        assertTrue(AddressPolicies.allowing(AddressRange.LOOPBACK)
                .refusal(loopback)
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "0.0.0.0", "224.0.0.1", "fe80::1", "ff02::1", "100.64.0.1", "::"})
    void keeps_the_rest_shut_whatever_is_opened(String address) throws UnknownHostException {
        AddressPolicy open = AddressPolicies.allowing(AddressRange.LOOPBACK, AddressRange.PRIVATE);
        assertFalse(open.refusal(InetAddress.getByName(address)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "172.16.0.1", "192.168.1.1", "fd00::1"})
    void opens_private_networks_on_request(String address) throws UnknownHostException {
        InetAddress site = InetAddress.getByName(address);
        assertEquals("private", AddressPolicies.publicOnly().refusal(site).orElseThrow());
        assertTrue(AddressPolicies.allowing(AddressRange.PRIVATE).refusal(site).isEmpty());
    }
}
