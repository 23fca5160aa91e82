/** What an option of curl does, by each of its names, where it takes a value. */
const VALUED: Readonly<Record<string, string>> = {
  '-X': 'request',
  '--request': 'request',
  '-H': 'header',
  '--header': 'header',
  '-d': 'data',
  '--data': 'data',
  '--data-ascii': 'data',
  '--data-binary': 'data',
  '--data-raw': 'data-raw',
  '--data-urlencode': 'data-urlencode',
  '--json': 'json',
  '-u': 'user',
  '--user': 'user',
  '-b': 'cookie',
  '--cookie': 'cookie',
  '-A': 'agent',
  '--user-agent': 'agent',
  '-e': 'referer',
  '--referer': 'referer',
  '--url': 'url',
  '--oauth2-bearer': 'bearer',
  '-F': 'form',
  '--form': 'form',
  '--form-string': 'form',
};
/** Options with a value that say how a request is carried and shown: they are not part of it. */
const CARRIED = new Set(
  `-o --output -w --write-out -m --max-time --connect-timeout -x --proxy --preproxy --noproxy -U --proxy-user --proxy-header
  --proxy-cacert --proxy-capath --proxy-cert --proxy-key --proxy1.0 --socks4 --socks4a --socks5 --socks5-hostname --retry
  --retry-delay --retry-max-time --rate --limit-rate -Y --speed-limit -y --speed-time --max-redirs --max-filesize
  --keepalive-time --expect100-timeout --happy-eyeballs-timeout-ms --cacert --capath -E --cert --cert-type --key --key-type
  --pass --pinnedpubkey --ciphers --tls13-ciphers --tls-max --curves --crlfile --engine --resolve --connect-to --interface
  --local-port --dns-servers --dns-interface --dns-ipv4-addr --dns-ipv6-addr --doh-url --unix-socket
  --abstract-unix-socket --proto --proto-default --proto-redir -c --cookie-jar -D --dump-header --stderr --trace
  --trace-ascii --libcurl --output-dir --create-file-mode --hsts --alt-svc --etag-save --parallel-max`.split(
    /\s+/,
  ),
);
/** Options with a value that change a request in ways that are not read here. */
const CHANGING = new Set(
  `-T --upload-file -r --range -z --time-cond -K --config -C --continue-at -t --telnet-option -Q --quote -P --ftp-port -h --help
  --aws-sigv4 --etag-compare --url-query --request-target --netrc-file --variable --expand-url --expand-header
  --expand-data --service-name --delegation --login-options --sasl-authzid --mail-auth --mail-from --mail-rcpt
  --proxy-service-name --tlsuser --tlspassword --tlsauthtype --pubkey --hostpubmd5 --hostpubsha256 --krb`.split(
    /\s+/,
  ),
);
/** Options without a value that change the request. */
const PLAIN: Readonly<Record<string, string>> = {
  '-I': 'head',
  '--head': 'head',
  '-G': 'get',
  '--get': 'get',
};
const PASSED = new Set(
  `-i -s -S -v -k -L -f -g -N -# -4 -6 -0 -1 -2 -3 -J -O -R -Z -q -j --include --silent --show-error --verbose --insecure
  --location --location-trusted --fail --fail-early --fail-with-body --globoff --compressed --no-progress-meter
  --progress-bar --basic --http1.0 --http1.1 --http2 --http2-prior-knowledge --http3 --http3-only --no-buffer
  --no-keepalive --no-sessionid --no-alpn --no-clobber --ipv4 --ipv6 --tlsv1 --tlsv1.0 --tlsv1.1 --tlsv1.2 --tlsv1.3
  --ssl --ssl-reqd --ssl-no-revoke --ssl-allow-beast --cert-status --false-start --retry-all-errors --retry-connrefused
  --remote-name --remote-header-name --remote-time --remove-on-error --create-dirs --parallel --styled-output
  --no-styled-output --suppress-connect-headers --tcp-nodelay --tcp-fastopen --trace-time --path-as-is --disable --raw
  --post301 --post302 --post303 --xattr --junk-session-cookies --proxytunnel --proxy-insecure --proxy-basic`.split(
    /\s+/,
  ),
);

/** What an option is: `valued` where a word belongs to it; `does` what it comes to, null where that is not known here. */
export interface Known {
  readonly valued: boolean;
  readonly does: string | null;
}
/** What is known of an option by its name, with its hyphens. */
export function knownOption(flag: string): Known {
  const valued = Object.hasOwn(VALUED, flag) ? VALUED[flag] : undefined;
  if (valued !== undefined) return { valued: true, does: valued };
  if (CARRIED.has(flag)) return { valued: true, does: 'passed' };
  if (CHANGING.has(flag)) return { valued: true, does: null };
  const plain = Object.hasOwn(PLAIN, flag) ? PLAIN[flag] : undefined;
  return { valued: false, does: plain ?? (PASSED.has(flag) ? 'passed' : null) };
}
