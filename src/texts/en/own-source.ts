/** Why an address gave no scenario. */
export const ownSource = {
  'own.source.address': 'This is no address that can be opened: {address}',
  'own.source.status': '{address} answered {status}. Is the address right?',
  'own.source.unreachable':
    'Nothing came from {address}. Either its host is not reached, or it does not let other pages read the file: it must send Access-Control-Allow-Origin (CORS). Or save the file, and open it here.',
  'own.source.late': '{address} took longer than ten seconds. Save the file, and open it here.',
  'own.source.disk':
    'From disk a page may not read the file {address} by itself. Open it here, or drop it on the page.',
  'own.source.packed':
    'What stands behind the # holds no scenario: it is cut off, or was never one.',
} as const;
