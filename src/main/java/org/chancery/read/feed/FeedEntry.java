package org.chancery.read.feed;

import java.util.Optional;

/**
 * One entry of a feed.
 *
 * @param key what the feed calls it, empty where it has no name: its {@code guid}, {@code id} or address
 * @param url the address of the article
 * @param title its headline, plain
 * @param published when, as the feed writes it
 * @param updated when it was last changed, as the feed writes it, where it says so
 * @param publisher who published it, where the entry says so: a feed gathers others' articles too
 * @param html what the feed tells of it, the longest text that it gives; plain text is HTML without elements
 */
public record FeedEntry(
    String key,
    Optional<String> url,
    String title,
    Optional<String> published,
    Optional<String> updated,
    Optional<String> publisher,
    String html) {}
