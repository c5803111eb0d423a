#!/bin/sh
# Draws every size of the icon from its SVG files, after one of them changed.
# Needs rsvg-convert (librsvg2-bin), convert (imagemagick) and a JDK 25.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for size in 16 24 32 48 64 128 256 512 1024; do
    drawing=peermortem.svg
    [ "$size" -gt 32 ] || drawing=peermortem-small.svg
    rsvg-convert -w "$size" -h "$size" "$drawing" -o "$work/$size.png"
    rsvg-convert -w "$size" -h "$size" document.svg -o "$work/document-$size.png"
done

app=../../src/main/resources/peermortem/icons
mkdir -p "$app"
for size in 16 24 32 48 64 128 256; do
    cp "$work/$size.png" "$app/peermortem-$size.png"
done
cp "$work/512.png" peermortem.png
cp "$work/document-256.png" document.png
(cd "$work" && convert 16.png 24.png 32.png 48.png 64.png 128.png 256.png peermortem.ico &&
    convert document-16.png document-24.png document-32.png document-48.png document-64.png \
        document-128.png document-256.png document.ico)
cp "$work/peermortem.ico" "$work/document.ico" .
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" Icns.java peermortem.icns "$work"
for size in 16 32 64 128 256 512 1024; do
    mv "$work/document-$size.png" "$work/$size.png"
done
"$java" Icns.java document.icns "$work"
