package org.habeas.ingest;

import java.net.URI;

/** Is told which sources name a hub. */
interface Push {
    void found(Source source, URI hub, URI topic);
}
