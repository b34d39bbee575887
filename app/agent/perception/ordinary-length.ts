/**
 * Up to this many letters all of a message is read for what it wants and how it sounds. The longest of the ten thousands of
 * messages that we have has 265; a longer one is a story, whose wish stands at its beginning, at its end, or where it asks or
 * calls on the shop.
 */
export const ORDINARY_LENGTH = 600;
