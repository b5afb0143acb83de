// What people read, German unless the browser asks for English first.
const words = {
  de: {
    title: "Lagebild", closed: "Einsatz beendet", updated: "Stand {0}", version: "Fassung {0}",
    connected: "verbunden", connecting: "verbinde …", offline: "offline seit {0}", offlineLong: "Keine Verbindung seit {0}. Das Bild ist von {1}, das Alter läuft weiter.",
    revoked: "Der Zugriff auf dieses Lagebild ist beendet. Fragen Sie die Leitstelle nach einem neuen Link.",
    gone: "Diesen Link gibt es nicht oder nicht mehr. Fragen Sie die Leitstelle.",
    night: "Nacht", day: "Tag", completeness: "{0} % bekannt", unknown: "Unbekannt: {0}", nothingUnknown: "Alles Gesuchte ist beantwortet.",
    "tab.facts": "Wichtig", "tab.map": "Karte", "tab.dangers": "Gefahren", "tab.sources": "Quellen",
    layers: "Ebenen nach FwDV 100", "layer.ALL": "Alles", "layer.CONDITIONS": "Örtliche Verhältnisse", "layer.HAZARD_AREA": "Schadengebiet",
    "layer.HAZARDS": "Gefahren", "layer.FORCES": "Kräfte und Mittel", "layer.SECTIONS": "Abschnitte", "layer.ASSEMBLY": "Bereitstellung, Sammelstellen",
    observed: "beobachtet vor {0}", notObserved: "ohne Beobachtungszeit", checked: "geprüft vor {0}", notChecked: "nie geprüft",
    aged: "seit {0} nicht bestätigt", stale: "veraltet: seit {0} nicht bestätigt", expired: "abgelaufen seit {0}",
    contradicts: "widersprüchlich", allClear: "Entwarnung", suspectedGone: "fehlt in der letzten Antwort", ACUTE: "akut", CONFIRMED: "bestätigt", SUSPECTED: "vermutet",
    why: "Warum hier", where: "Lage", whereFrom: "Woher", what: "Angaben", conflict: "Widerspricht", valid: "Gültig bis", source: "Quelle", licence: "Vermerk",
    certainty: "Sicherheit", onMap: "Auf der Karte", close: "Schließen", none: "Nichts in dieser Ebene.", nothing: "Noch keine Auskunft im Umkreis.",
    dangers: "Gefahrenmatrix 4A 1C 4E", dangersHint: "Zahl der Hinweise je Feld. Ein leeres Feld heißt: kein Hinweis, nicht: keine Gefahr.", evidence: "{0} für {1}",
    "danger.RESPIRATORY_POISONS": "Atemgifte", "danger.PANIC": "Angstreaktion", "danger.SPREAD": "Ausbreitung", "danger.NUCLEAR": "Atomare Strahlung",
    "danger.CHEMICALS": "Chemische Stoffe", "danger.INJURY": "Erkrankung, Verletzung", "danger.EXPLOSION": "Explosion", "danger.ELECTRICITY": "Elektrizität", "danger.COLLAPSE": "Einsturz",
    "to.PEOPLE": "Menschen", "to.ANIMALS": "Tiere", "to.ENVIRONMENT": "Umwelt", "to.PROPERTY": "Sachwerte", "to.CREW": "Mannschaft", "to.EQUIPMENT": "Gerät",
    wanted: "Was gesucht wird und was wir wissen", "state.FOUND": "gefunden", "state.VERIFIED_NONE": "geprüft: nichts", "state.UNKNOWN": "unbekannt",
    hash: "Prüfsumme", hashOk: "stimmt mit dem Server überein", hashBad: "stimmt nicht: das Bild wird neu geholt", hashOff: "hier nicht prüfbar",
    map: "Karte mit Entfernungskreisen", noPosition: "Die Leitstelle hat keine Koordinaten gemeldet.", scene: "Einsatzstelle", units: "Kräfte",
    unitsOn: "Kräfte: {0}", seconds: "{0} s", minutes: "{0} min", hours: "{0} h", days: "{0} Tagen", metres: "{0} m", kilometres: "{0} km",
    yes: "ja", no: "nein", directions: "N NO O SO S SW W NW",
    "kind.warning": "Warnung", "kind.gauge": "Pegel", "kind.closure": "Sperrung", "kind.radiation": "Strahlung", "kind.air": "Luft", "kind.hydrant": "Löschwasser",
    "kind.plan": "Feuerwehrplan", "kind.hospital": "Krankenhaus", "kind.building-sensor": "Gebäudesensor", "kind.person-counter": "Personenzähler",
    "kind.unit-position": "Fahrzeug", "kind.drone-mark": "Drohne", "kind.large-dog": "Großer Hund",
  },
  en: {
    title: "Situation picture", closed: "Closed", updated: "as of {0}", version: "version {0}",
    connected: "connected", connecting: "connecting …", offline: "offline since {0}", offlineLong: "No connection since {0}. The picture is of {1}; ages go on counting.",
    revoked: "Access to this picture has ended. Ask the control room for a new link.", gone: "This link does not exist or no longer does. Ask the control room.",
    night: "Night", day: "Day", completeness: "{0} % known", unknown: "Unknown: {0}", nothingUnknown: "Everything wanted is answered.",
    "tab.facts": "Key facts", "tab.map": "Map", "tab.dangers": "Dangers", "tab.sources": "Sources",
    layers: "Layers (FwDV 100)", "layer.ALL": "All", "layer.CONDITIONS": "Local conditions", "layer.HAZARD_AREA": "Damage area", "layer.HAZARDS": "Hazards",
    "layer.FORCES": "Forces", "layer.SECTIONS": "Sections", "layer.ASSEMBLY": "Assembly",
    observed: "observed {0} ago", notObserved: "no time of observation", checked: "checked {0} ago", notChecked: "never checked",
    aged: "unconfirmed for {0}", stale: "stale: unconfirmed for {0}", expired: "expired {0} ago",
    contradicts: "contradictory", allClear: "all clear", suspectedGone: "missing in the last answer", ACUTE: "acute", CONFIRMED: "confirmed", SUSPECTED: "suspected",
    why: "Why it is here", where: "Position", whereFrom: "Provenance", what: "Details", conflict: "Contradicts", valid: "Valid until", source: "Source", licence: "Attribution",
    certainty: "Certainty", onMap: "On the map", close: "Close", none: "Nothing in this layer.", nothing: "No information nearby yet.",
    dangers: "Danger matrix 4A 1C 4E", dangersHint: "Number of hints per cell. An empty cell means no hint, not no danger.", evidence: "{0} for {1}",
    "danger.RESPIRATORY_POISONS": "Respiratory poisons", "danger.PANIC": "Panic", "danger.SPREAD": "Spread", "danger.NUCLEAR": "Nuclear radiation", "danger.CHEMICALS": "Chemicals",
    "danger.INJURY": "Illness, injury", "danger.EXPLOSION": "Explosion", "danger.ELECTRICITY": "Electricity", "danger.COLLAPSE": "Collapse",
    "to.PEOPLE": "People", "to.ANIMALS": "Animals", "to.ENVIRONMENT": "Environment", "to.PROPERTY": "Property", "to.CREW": "Crew", "to.EQUIPMENT": "Equipment",
    wanted: "What is wanted and what we know", "state.FOUND": "found", "state.VERIFIED_NONE": "verified: none", "state.UNKNOWN": "unknown",
    hash: "Checksum", hashOk: "same as the server's", hashBad: "differs: the picture is fetched again", hashOff: "cannot be checked here",
    map: "Map with distance circles", noPosition: "The control room gave no coordinates.", scene: "Scene", units: "Units",
    unitsOn: "Units: {0}", seconds: "{0} s", minutes: "{0} min", hours: "{0} h", days: "{0} days", metres: "{0} m", kilometres: "{0} km",
    yes: "yes", no: "no", directions: "N NE E SE S SW W NW",
    "kind.warning": "Warning", "kind.gauge": "Gauge", "kind.closure": "Closure", "kind.radiation": "Radiation", "kind.air": "Air", "kind.hydrant": "Water supply", "kind.plan": "Fire plan",
    "kind.hospital": "Hospital", "kind.building-sensor": "Building sensor", "kind.person-counter": "Person counter", "kind.unit-position": "Vehicle", "kind.drone-mark": "Drone",
    "kind.large-dog": "Large dog",
  },
};

export const language = (navigator.language || "de").startsWith("en") ? "en" : "de";

/** The text, or the key itself where there is none. */
export function word(key, ...values) {
  const text = words[language][key] ?? words.de[key] ?? key.replace(/^.*\./, "");
  return text.replace(/\{(\d)\}/g, (hole, n) => values[n] ?? "");
}
