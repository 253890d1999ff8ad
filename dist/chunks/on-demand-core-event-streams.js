export { EventStreamSerde, eventStreamSerdeProvider } from "./vendor-aws-core.js";
