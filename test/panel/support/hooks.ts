import { closePanels, stopBrowser } from './panelPage';

teardown(closePanels);
suiteTeardown(stopBrowser);
