package peermortem.reliability;

import net.jqwik.api.Arbitrary;

/// Something that takes bytes from strangers: each input must be taken or refused, and may neither
/// throw nor take long.
record Target(String name, Arbitrary<byte[]> inputs, Taking taking) {
    /// Fails where an input is not taken as it should be.
    interface Taking {
        void take(byte[] input) throws Exception;
    }
}
