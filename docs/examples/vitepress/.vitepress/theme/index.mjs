import DefaultTheme from 'vitepress/theme';
import 'token-trials/frame.css';
import 'token-trials/define';

export default DefaultTheme;
