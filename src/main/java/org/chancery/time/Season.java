package org.chancery.time;

/**
 * A stretch of months that ISO 8601-2 numbers: a season of the northern half of the earth, a quarter, a half year.
 *
 * @param first its first month
 * @param months how many months it lasts; a winter runs into the next year
 */
record Season(int first, int months) {
  /** The season with an ISO 8601-2 code: 21 to 24, 33 to 36, 40 and 41. Throws IllegalArgumentException else. */
  static Season of(int code) {
    return switch (code) {
      case 21, 22, 23, 24 -> new Season(3 * (code - 20), 3);
      case 33, 34, 35, 36 -> new Season(3 * (code - 33) + 1, 3);
      case 40, 41 -> new Season(6 * (code - 40) + 1, 6);
      default -> throw new IllegalArgumentException("no season, quarter or half year: " + code);
    };
  }
}
