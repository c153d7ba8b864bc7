import { countryName } from "@/lib/core/countries";
import type { IdentityDocument, PersonalInformation } from "@/lib/verification/schema";
import { documentKindWords } from "@/lib/verification/words";
import { Facts } from "../ui/facts";

interface IdentityFactsProps {
  personal: PersonalInformation | null;
  document: IdentityDocument | null;
}

/** What a person said about themselves and their document. */
export function IdentityFacts({ personal, document }: IdentityFactsProps) {
  return (
    <Facts
      className="[&_dd]:[overflow-wrap:anywhere]"
      rows={[...(personal ? personalRows(personal) : []), ...(document ? documentRows(document) : [])]}
    />
  );
}

function personalRows({ name, birthDate, address }: PersonalInformation) {
  const place = [
    address.street,
    `${address.postalCode} ${address.city}`.trim(),
    countryName(address.country),
  ];
  return [
    { label: "Legal name", value: name },
    { label: "Birth date", value: birthDate },
    { label: "Address", value: place.join(", ") },
  ];
}

function documentRows({ kind, country, number }: IdentityDocument) {
  return [
    { label: "Document", value: documentKindWords[kind] },
    { label: "Issued by", value: countryName(country) },
    { label: "Number", value: number },
  ];
}
