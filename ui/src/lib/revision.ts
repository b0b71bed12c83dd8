/** Views count up. An older one that arrives late is not shown. */
export function newer<T extends { revision: number }>(shown: T | null, arrived: T): T {
  return shown !== null && shown.revision >= arrived.revision ? shown : arrived;
}
