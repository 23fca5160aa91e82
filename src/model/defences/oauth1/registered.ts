/** The one client that is registered, with its shared secret (RFC 5849 1.1). */
export const CONSUMER = { key: 'helicopter-spotter', secret: 'rotor-4c1d9b7e' } as const;
export const CALLBACK = 'https://spotter.example/back';
