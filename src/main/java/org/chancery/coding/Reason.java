package org.chancery.coding;

/**
 * Why a part of a mention is what it is.
 *
 * @param field what it explains: "act", "source", "target", "date", "status", "place", "speaker", "confidence"
 * @param rule id of the frame or rule
 * @param text for a person
 */
public record Reason(String field, String rule, String text) {}
