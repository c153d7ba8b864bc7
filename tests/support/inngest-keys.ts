export const SIGNING_KEY = "5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e";
export const EVENT_KEY = "event-key-of-tests";
