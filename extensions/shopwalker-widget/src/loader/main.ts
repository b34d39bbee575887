import { startAssistant } from "./start-assistant";
import { whenIdle } from "./when-idle";

whenIdle(startAssistant);
