package peermortem.intake.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.InetAddress;

class PrivateAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.9.9.9, true",
        "0.0.0.0, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "172.31.255.255, true",
        "172.32.0.1, false",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "100.128.0.1, false",
        "168.63.129.16, true",
        "192.0.0.192, true",
        "198.18.0.1, true",
        "224.0.0.1, true",
        "255.255.255.255, true",
        "8.8.8.8, false",
        "142.250.74.46, false",
        "::1, true",
        "::, true",
        "fe80::1, true",
        "fc00::1, true",
        "fd12::1, true",
        "ff02::1, true",
        "::ffff:127.0.0.1, true",
        "::ffff:8.8.8.8, false",
        "64:ff9b::7f00:1, true",
        "64:ff9b::808:808, false",
        "2002:7f00:1::, true",
        "2002:808:808::, false",
        "2001:db8::1, true",
        "2001::1, true",
        "2607:f8b0::1, false",
        "fec0::1, true",
        "::127.0.0.1, true",
        "fd00:ec2::254, true"
    })
    void onlyAddressesOfThePublicInternetPass(String address, boolean isPrivate) {
        assertEquals(isPrivate, PrivateAddresses.contain(InetAddress.ofLiteral(address)), address);
    }
}
