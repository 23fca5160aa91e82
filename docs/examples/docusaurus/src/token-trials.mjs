import 'token-trials/frame.css';
import 'token-trials/define';
