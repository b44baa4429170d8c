package org.chancery.read.pdf;

/**
 * A line of text on a page.
 *
 * @param text what it says
 * @param left where it begins, in points from the left edge of the page
 * @param right where it ends
 * @param base its base line, in points from the upper edge
 * @param size the height of its font, in points
 * @param page the page's number, counted from 0
 * @param column the number of its column, counted through the document
 */
record TextLine(String text, double left, double right, double base, double size, int page, int column) {}
