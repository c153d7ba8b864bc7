/** Who somebody of the demo is. */
export interface Life {
  name: string;
  country: string;
  born: string;
  joinedDaysAgo: number;
  /** Street, postal code and city. */
  home: [string, string, string];
  /** Whose link they came by. */
  referredBy?: string;
  about?: string;
  languages?: string[];
  skills?: string[];
}

/** The staff of the demo, and what each may do. */
export const roles: Record<string, "MODERATOR" | "FINANCE" | "ADMIN"> = {
  mona: "MODERATOR",
  finn: "FINANCE",
  ada: "ADMIN",
};

/** Who the demo accounts are, and the other people they meet. */
export const lives: Record<string, Life> = {
  mona: {
    name: "Mona Haddad",
    country: "LB",
    born: "1990-06-21",
    joinedDaysAgo: 402,
    home: ["3 Rue Gouraud", "1100", "Beirut"],
  },
  finn: {
    name: "Finn O'Brien",
    country: "IE",
    born: "1988-01-09",
    joinedDaysAgo: 402,
    home: ["22 Shop Street", "H91", "Galway"],
  },
  ada: {
    name: "Ada Okafor",
    country: "GB",
    born: "1979-12-10",
    joinedDaysAgo: 402,
    home: ["9 Mill Road", "CB1 2AD", "Cambridge"],
  },
  emil: {
    name: "Emil Larsson",
    country: "SE",
    born: "1984-11-02",
    joinedDaysAgo: 395,
    home: ["Storgatan 8", "582 23", "Linköping"],
    about: "I run a small catalogue of second-hand bookshops and need many small facts checked.",
    languages: ["sv", "en"],
  },
  wendy: {
    name: "Wendy Adeyemi",
    country: "NG",
    born: "1996-03-14",
    joinedDaysAgo: 390,
    home: ["14 Ogui Road", "400001", "Enugu"],
    about: "I proofread, translate Yoruba and label images. Quick answers, careful work.",
    languages: ["en", "yo"],
    skills: ["Proofreading", "Image labelling"],
  },
  noor: {
    name: "Noor van Dijk",
    country: "NL",
    born: "1981-03-27",
    joinedDaysAgo: 70,
    home: ["Oudegracht 112", "3511 AW", "Utrecht"],
    referredBy: "emil",
    about: "I publish audiobooks of stories that are out of print.",
    languages: ["nl", "en"],
  },
  priya: {
    name: "Priya Raman",
    country: "IN",
    born: "1992-08-30",
    joinedDaysAgo: 65,
    home: ["27 Kutchery Road", "600004", "Chennai"],
    about: "Product tester for a family of small apps.",
    languages: ["ta", "en"],
  },
  tomas: {
    name: "Tomás Vega",
    country: "MX",
    born: "1987-04-17",
    joinedDaysAgo: 60,
    home: ["Calle Hidalgo 5", "68000", "Oaxaca"],
    about: "I make maps for cyclists.",
    languages: ["es", "en"],
  },
  joon: {
    name: "Joon Park",
    country: "KR",
    born: "1998-10-05",
    joinedDaysAgo: 47,
    home: ["31 Gwangbok-ro", "48953", "Busan"],
  },
  lena: {
    name: "Lena Fischer",
    country: "DE",
    born: "1995-02-11",
    joinedDaysAgo: 44,
    home: ["Saalstraße 6", "07743", "Jena"],
    about: "Voice and field recordings, with a small studio at home.",
    languages: ["de", "en"],
    skills: ["Narration"],
  },
  omar: {
    name: "Omar Haddou",
    country: "MA",
    born: "1993-07-23",
    joinedDaysAgo: 42,
    home: ["18 Rue de la Skala", "44000", "Essaouira"],
  },
  grace: {
    name: "Grace Mwangi",
    country: "KE",
    born: "1999-05-02",
    joinedDaysAgo: 41,
    home: ["40 Kenyatta Avenue", "20100", "Nakuru"],
    referredBy: "wendy",
  },
  pavel: {
    name: "Pavel Novák",
    country: "CZ",
    born: "1986-09-19",
    joinedDaysAgo: 40,
    home: ["Americká 12", "301 00", "Plzeň"],
  },
  kasper: {
    name: "Kasper Lind",
    country: "DK",
    born: "1990-12-01",
    joinedDaysAgo: 26,
    home: ["Vestergade 3", "5000", "Odense"],
  },
  sofia: {
    name: "Sofia Rossi",
    country: "IT",
    born: "2001-01-28",
    joinedDaysAgo: 21,
    home: ["Via Fillungo 77", "55100", "Lucca"],
    referredBy: "wendy",
  },
};
