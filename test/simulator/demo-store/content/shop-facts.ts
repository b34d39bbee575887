/** Numbers and names that policies, FAQ, rates and menus share, so that they cannot contradict each other. Dollars and days. */
export const SHOP_FACTS = {
  name: "Millrace Running",
  slogan: "Run from the river up",
  description:
    "Millrace is a running and trail shop by the river in Beacon, New York: shoes, clothing, gear and food, chosen and worn by the nine people who sell them.",
  email: "hello@millrace.example",
  phone: "+1 845-555-0142",
  street: "41 Tannery Row",
  city: "Beacon",
  provinceCode: "NY",
  zip: "12508",
  standardPrice: 6.95,
  freeStandardFrom: 75,
  expressPrice: 18,
  freeEverythingFrom: 150,
  canadaPrice: 15,
  europePrice: 22,
  returnDays: 60,
  refundDays: 5,
  cutOffHour: "2 p.m. Eastern",
  welcomeCode: "WELCOME10",
} as const;
