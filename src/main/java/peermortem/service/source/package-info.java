/// Reading what is handed in: links, files, folders and batches, before anything is kept.
@NullMarked
package peermortem.service.source;

import org.jspecify.annotations.NullMarked;
