/// Reports and gradebooks of a class, made from what the class file holds.
@NullMarked
package peermortem.service.report;

import org.jspecify.annotations.NullMarked;
