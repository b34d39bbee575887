/**
 * Words that name what belongs to another thing. A title with one of them that nobody asked for is about the accessory:
 * a "notebook sleeve" is no notebook.
 */
export const ACCESSORY_WORDS: ReadonlySet<string> = new Set(
  `case cases cover covers sleeve pouch bag bags backpack holder mount mounts bracket stand cart cable cables cord adapter
  adapters charger chargers battery batteries protector film filter filters lamp lamps bulb replacement spare lens lenses
  strap straps band skin stylus cleaner cleaning kit lock dock station docking memory module toner cartridge ribbon tray
  drawer feeder shelf rack arm hanger hook charm pin sticker decal poster print pillow ornament figurine accessory
  accessories service installation warranty license software book paperback hardcover dvd cd part parts refill pad pads
  liner carrier organizer box enclosure guard shield remote wall ceiling interface converter hub keychain towel patch laces
  insole insoles`.split(/\s+/),
);
