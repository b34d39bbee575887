import type { Customer, PostalAddress } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

type CustomerPlan = {
  firstName: string;
  lastName: string;
  locale: string;
  phone: string | null;
  tags: readonly string[];
  daysKnown: number;
  address: Pick<PostalAddress, "address1" | "city" | "provinceCode" | "zip" | "countryCode">;
};

/** Every demo customer logs in with this. */
const DEMO_PASSWORD = "riverloop";

const PLANS: readonly CustomerPlan[] = [
  {
    firstName: "Maya",
    lastName: "Hollis",
    locale: "en",
    phone: "+18455550171",
    tags: ["club"],
    daysKnown: 420,
    address: { address1: "18 Orchard Street", city: "Beacon", provinceCode: "NY", zip: "12508", countryCode: "US" },
  },
  {
    firstName: "Daniel",
    lastName: "Okafor",
    locale: "en",
    phone: null,
    tags: [],
    daysKnown: 200,
    address: { address1: "902 Larkin Avenue", city: "Columbus", provinceCode: "OH", zip: "43215", countryCode: "US" },
  },
  {
    firstName: "Priya",
    lastName: "Raman",
    locale: "en",
    phone: "+16175550148",
    tags: ["club", "trail"],
    daysKnown: 610,
    address: { address1: "77 Fenwick Road", city: "Somerville", provinceCode: "MA", zip: "02143", countryCode: "US" },
  },
  {
    firstName: "Luc",
    lastName: "Tremblay",
    locale: "fr",
    phone: null,
    tags: [],
    daysKnown: 95,
    address: {
      address1: "340 rue des Érables",
      city: "Montréal",
      provinceCode: "QC",
      zip: "H2J 1A1",
      countryCode: "CA",
    },
  },
  {
    firstName: "Anke",
    lastName: "Brandt",
    locale: "de",
    phone: null,
    tags: [],
    daysKnown: 150,
    address: { address1: "Mühlenweg 12", city: "Freiburg", provinceCode: null, zip: "79098", countryCode: "DE" },
  },
  {
    firstName: "Grace",
    lastName: "Whitlock",
    locale: "en",
    phone: "+15035550110",
    tags: ["gift"],
    daysKnown: 30,
    address: { address1: "5 Alder Court", city: "Portland", provinceCode: "OR", zip: "97214", countryCode: "US" },
  },
];

/** Six people who have shopped before; e-mail addresses are `<first name>@shopper.example`. */
export function buildDemoCustomers({ ids, clock }: Pick<SimulatorContext, "ids" | "clock">): Customer[] {
  return PLANS.map((plan) => ({
    id: ids.numeric(),
    email: `${plan.firstName.toLowerCase()}@shopper.example`,
    firstName: plan.firstName,
    lastName: plan.lastName,
    phone: plan.phone,
    password: DEMO_PASSWORD,
    locale: plan.locale,
    tags: [...plan.tags],
    addresses: [
      {
        ...plan.address,
        firstName: plan.firstName,
        lastName: plan.lastName,
        company: null,
        address2: null,
        phone: plan.phone,
      },
    ],
    createdAt: new Date(clock.now().getTime() - plan.daysKnown * 86_400_000).toISOString(),
    updatedAt: clock.nowIso(),
  }));
}
