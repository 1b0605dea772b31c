package org.habeas.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes {@code Content-Encoding} within limits of size and ratio. */
final class ContentDecoder {
    private static final int RATIO_FROM = 1024 * 1024;
    private static final int MOST_LAYERS = 2;

    private final int bytes;
    private final int ratio;

    ContentDecoder(HttpLimits limits) {
        this.bytes = limits.bytes();
        this.ratio = limits.ratio();
    }

    /**
     * Decodes what the header lists, last first.
     *
     * @throws TooLargeException when more than the allowed bytes come out
     * @throws EncodingException when the encoding is unknown, broken, or expands beyond the ratio
     */
    byte[] decode(byte[] sent, List<String> encodings) throws IOException {
        List<String> layers = encodings.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("identity"))
                .toList();
        if (layers.size() > MOST_LAYERS) {
            throw new EncodingException(layers.size() + " content encodings on top of each other");
        }
        byte[] body = sent;
        for (int i = layers.size() - 1; i >= 0 && body.length > 0; i--) {
            body = layer(body, layers.get(i), sent.length);
        }
        return body;
    }

    private byte[] layer(byte[] body, String encoding, int sent) throws IOException {
        try {
            return unpack(body, encoding, sent);
        } catch (TooLargeException | EncodingException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // each decoder has its own words for bytes that it does not understand
            throw new EncodingException("its content encoding is broken");
        }
    }

    private byte[] unpack(byte[] body, String encoding, int sent) throws IOException {
        try (InputStream in = open(body, encoding)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(bytes, 4 * body.length));
            byte[] buffer = new byte[16 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                check(out.size(), sent);
            }
            return out.toByteArray();
        }
    }

    private void check(int decoded, int sent) throws IOException {
        if (decoded > bytes) {
            throw new TooLargeException("decodes to more than " + bytes + " bytes");
        }
        if (decoded > RATIO_FROM && decoded / ratio > sent) {
            throw new EncodingException("expands more than " + ratio + " times");
        }
    }

    private static InputStream open(byte[] body, String encoding) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return switch (encoding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> zlib(body) ? new InflaterInputStream(in) : bareDeflate(in);
            case "br" -> new BrotliInputStream(in);
            default -> throw new EncodingException("unknown content encoding");
        };
    }

    private static InputStream bareDeflate(InputStream in) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(in, inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    /** RFC 9110 says zlib, some servers send bare deflate: the first two bytes tell (RFC 1950, section 2.2). */
    private static boolean zlib(byte[] body) {
        return body.length > 1 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
    }

    /** Not encoded as said, or a bomb. */
    static final class EncodingException extends IOException {
        private static final long serialVersionUID = 1L;

        EncodingException(String message) {
            super(message);
        }
    }

    /** More bytes than allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }
}
