import { stem } from "../stem";

/**
 * Things that people buy by themselves, in English, German, French and Spanish (folded, singular). A product that is made for
 * one of them ("fits a laptop", "for the treadmill") is none. Parts and properties ("pocket", "hood") are left out on purpose:
 * a jacket that lists a hood answers who asks for hoods.
 */
const WORDS = `
laptop notebook computer pc tablet ipad smartphone phone iphone television tv monitor printer camera drone console playstation xbox router modem projector speaker headphone earbud earphone keyboard
treadmill bike bicycle ebike scooter skateboard motorbike motorcycle car rower trampoline dumbbell kettlebell barbell surfboard kayak canoe paddleboard snowboard tent trailer stroller pram
sofa couch armchair table desk chair bed mattress wardrobe cupboard bookcase carpet rug curtain chandelier fridge refrigerator freezer oven microwave dishwasher toaster kettle blender mixer vacuum iron heater fan washer fireplace grill barbecue
necklace bracelet earring perfume lipstick mascara shampoo toothbrush razor
piano guitar violin drum ukulele
doll puzzle lego teddy
pizza bread wine beer whisky vodka cigarette cake
sunbed umbrella suitcase wheelchair ladder drill hammer saw lawnmower chainsaw hoe
dress suit tuxedo bikini heels stiletto handbag
kitten puppy aquarium
laufband fahrrad rechner fernseher drucker kamera roller auto zelt kinderwagen sessel tisch schreibtisch stuhl bett matratze schrank teppich kuhlschrank ofen spulmaschine wasserkocher staubsauger halskette armband parfum klavier gitarre koffer regenschirm anzug handtasche handy
ordinateur portable telephone velo trottinette voiture tente poussette canape fauteuil table chaise lit matelas armoire tapis frigo aspirateur collier piano guitare valise parapluie costume telephone
ordenador portatil bicicleta patinete coche cochecito sofa sillon mesa silla cama colchon armario alfombra nevera horno lavavajillas aspiradora collar guitarra maleta paraguas traje movil
`;

const STEMS = new Set(WORDS.trim().split(/\s+/).map(stem));

/** Whether a word names a thing that is bought by itself. */
export function isGoodsWord(word: string): boolean {
  return STEMS.has(stem(word));
}
