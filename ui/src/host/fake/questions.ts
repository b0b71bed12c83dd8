/** The question of a p-gap period, which the program behind the window asks in the agent's language. A test compares it with the catalogues. */
export const QUESTIONS: Record<string, string> = {
  da: "Hvor tilfreds var denne kunde?",
  de: "Wie zufrieden war dieser Kunde?",
  en: "How satisfied was this customer?",
  fi: "Kuinka tyytyväinen tämä asiakas oli?",
  nb: "Hvor fornøyd var denne kunden?",
  qps: "Hööw sáátîišfîiéd wáaš tthîîš ççüştömééŕ, wwhöö ççááļļééd ttööddááý?",
  sv: "Hur nöjd var den här kunden?",
};
