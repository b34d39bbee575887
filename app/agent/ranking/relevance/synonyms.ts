import { splitWords } from "./split-words";

/**
 * Wordings that shoppers and shops use for the same thing, from general knowledge: "sofa" finds a couch, after everything
 * that says sofa itself. Folded; one thing a line.
 */
const ROWS = `
tv, television, hdtv, smart tv, led tv
notebook, laptop, notebook computer, laptop computer
pc, desktop, computer, workstation, desktop computer, personal computer
smartphone, cell phone, cellphone, mobile phone, android phone, phone
tablet, tab, tablet pc
earbuds, earphones, in ear headphones, earphone, earbud
headphones, headset, headphone
power bank, powerbank, external battery, portable battery, portable charger, battery pack
charger, charging adapter, power adapter
ps3, playstation 3
ps4, playstation 4
ps5, playstation 5
xbox, x box
video game, game
hard drive, hard disk, hdd
ssd, solid state drive
sd card, secure digital, sdhc, sdxc, memory card
micro sd, microsd, microsdhc, microsdxc
memory, ram
monitor, display, lcd monitor, flat panel monitor, screen
projector, beamer
printer, laserjet, inkjet
camera, digital camera, camcorder
video camera, camcorder, webcam
webcam, web camera, pc camera
docking station, dock, port replicator
usb stick, flash drive, usb drive, thumb drive, pendrive
mouse pad, mouse mat
mouse, mice
knife, knives
shelf, shelves
scarf, scarves
leaf, leaves
foot, feet
speaker, loudspeaker, soundbar
fridge, refrigerator
vacuum, vacuum cleaner, hoover
stove, cooker, range, hob
coffee maker, coffee machine, espresso machine
hair dryer, blow dryer
shaver, razor, electric razor
perfume, fragrance, cologne, eau de parfum, eau de toilette, parfum
lotion, cream, moisturizer
couch, sofa, settee
rug, carpet, mat
curtain, drape
pillow, cushion
comforter, duvet, bedding, quilt
trash can, garbage can, bin, waste bin
lamp, light, lighting
bulb, light bulb
cupboard, cabinet
wardrobe, closet
bookshelf, bookcase, shelf
mug, cup
cutlery, flatware, silverware
pan, frying pan, skillet
pot, saucepan
cookware, pots and pans
sneakers, trainers, tennis shoes
shoes, footwear
high heels, heels, pumps, stiletto
boots, booties
sandals, flip flops, slippers
trousers, pants, slacks
jeans, denim pants
leggings, tights, yoga pants
t shirt, tee, tee shirt
shirt, top, blouse
sweater, jumper, pullover
hoodie, hooded sweatshirt, sweatshirt
jacket, coat
dress, gown
swimsuit, bathing suit, bikini, swimwear
underwear, briefs, boxers
socks, stockings
hat, cap, beanie
gloves, mittens
scarf, shawl
bag, handbag, purse, tote
backpack, rucksack, knapsack
suitcase, luggage, trolley
wallet, purse
sunglasses, shades, eyewear
glasses, eyeglasses, spectacles
watch, wristwatch, timepiece
smart watch, smartwatch
necklace, pendant, chain
earrings, ear studs
bracelet, bangle
kids, children, child, boys, girls, toddler, junior, youth, son, daughter
baby, infant, newborn
men, man, male, gentleman
women, woman, ladies, lady, female
bicycle, bike, cycle
motorcycle, motorbike
car, auto, automotive, vehicle
tire, tyre
puzzle, jigsaw
plush, stuffed animal, soft toy
stroller, pram, pushchair
diaper, nappy
pacifier, soother
notepad, writing pad
pen, ballpoint pen
sticker, decal
book, paperback, hardcover, novel
towel, towels
umbrella, parasol
flashlight, torch
headlamp, head torch, headlight
wrench, spanner
screw, bolt
hose, tube
faucet, tap
toilet, wc
aircon, air conditioner
fan, ventilator
heater, heating
mic, microphone
vitamin, supplement
insecticide, insect killer, bug spray
bug, insect
detergent, dishwashing liquid
soap, bar soap
chips, crisps
candy, sweets
phone case, phone cover
cover, case, skin, sleeve
screen protector, tempered glass, protective film
cable, cord, wire
adapter, adaptor, converter
stand, holder, mount, bracket
rack, shelf, organizer, organiser, storage
game controller, gamepad, controller, joystick, joypad
wireless, bluetooth, cordless, wi fi
waterproof, water resistant, water repellent, rain
windproof, wind
warm, insulated, thermal, winter
large, big, jumbo
small, mini, little, compact
grey, gray
violet, purple
navy, dark blue
beige, khaki
aluminum, aluminium
color, colour
jewelry, jewellery
pajamas, pyjamas, sleepwear
makeup, cosmetics, make up
donut, doughnut
gold, golden
wooden, wood
replacement, spare
lightweight, light
foldable, folding, collapsible
rechargeable, battery operated
beginner, starter
chafe, chafing, anti chafe
elastic, stretch
`;

type Phrase = { words: string[]; key: string };

const GROUPS: Phrase[][] = ROWS.trim()
  .split("\n")
  .map((row) => row.split(",").map(toPhrase));

const BY_PHRASE = new Map<string, Phrase[][]>();
for (const group of GROUPS) {
  for (const { key } of group) BY_PHRASE.set(key, [...(BY_PHRASE.get(key) ?? []), group]);
}

/** The longest wording, in words. */
export const LONGEST_WORDING = 3;

/** Other wordings for a phrase given by its stems, each as words. */
export function otherWordings(stems: string[]): string[][] {
  const key = stems.join(" ");
  const others = (BY_PHRASE.get(key) ?? []).flat().filter((phrase) => phrase.key !== key);
  return [...new Map(others.map((phrase) => [phrase.key, phrase.words])).values()];
}

function toPhrase(text: string): Phrase {
  const words = splitWords(text);
  return { words: words.map(({ word }) => word), key: words.map(({ stem }) => stem).join(" ") };
}
