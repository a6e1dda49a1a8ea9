// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

// src/date-time.ts
var PLUS = 43;
var HYPHEN = 45;
var POINT = 46;
var ZERO = 48;
var COLON = 58;
var LOWER_T = 116;
var LOWER_Z = 122;
var LOWER_CASE = 32;
var MINUTES_A_DAY = 1440;
function isDateTime(text) {
  const end = text.length;
  if (end < 20) return false;
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if ((century | yearOfCentury | month | day | hour | minute | second) < 0 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN || (text.charCodeAt(10) | LOWER_CASE) !== LOWER_T || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON || month < 1 || month > 12 || day < 1 || day > 28 && day > daysIn(century, yearOfCentury, month) || hour > 23 || minute > 59 || second > 60) {
    return false;
  }
  const zone = endOfFraction(text);
  if (zone === 20) return false;
  if ((text.charCodeAt(zone) | LOWER_CASE) === LOWER_Z) {
    return zone + 1 === end && (second < 60 || hour === 23 && minute === 59);
  }
  if (zone + 6 !== end || text.charCodeAt(zone + 3) !== COLON) return false;
  const sign = text.charCodeAt(zone);
  if (sign !== PLUS && sign !== HYPHEN) return false;
  const offsetHour = twoDigits(text, zone + 1);
  const offsetMinute = twoDigits(text, zone + 4);
  if ((offsetHour | offsetMinute) < 0 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const utc = hour * 60 + minute + (sign === PLUS ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  return (utc + MINUTES_A_DAY) % MINUTES_A_DAY === MINUTES_A_DAY - 1;
}
function compareDateTimes(a, b) {
  return utcMinutes(a) - utcMinutes(b) || twoDigits(a, 17) - twoDigits(b, 17) || compareFractions(a, b);
}
function utcMinutes(text) {
  const month = twoDigits(text, 5);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor(((month + 9) % 12 * 306 + 5) / 10) + twoDigits(text, 8) - 1;
  const minutes = (year * 365 + leapDays + dayOfYear) * MINUTES_A_DAY + twoDigits(text, 11) * 60 + twoDigits(text, 14);
  const zone = endOfFraction(text);
  if ((text.charCodeAt(zone) | LOWER_CASE) === LOWER_Z) return minutes;
  const offset = twoDigits(text, zone + 1) * 60 + twoDigits(text, zone + 4);
  return text.charCodeAt(zone) === PLUS ? minutes - offset : minutes + offset;
}
function compareFractions(a, b) {
  const endA = endOfFraction(a);
  const endB = endOfFraction(b);
  for (let at = 20; at < endA || at < endB; at++) {
    const digitA = at < endA ? a.charCodeAt(at) : ZERO;
    const digitB = at < endB ? b.charCodeAt(at) : ZERO;
    if (digitA !== digitB) return digitA - digitB;
  }
  return 0;
}
function endOfFraction(text) {
  if (text.charCodeAt(19) !== POINT) return 19;
  let at = 20;
  while (text.charCodeAt(at) >= ZERO && text.charCodeAt(at) < COLON) at++;
  return at;
}
function daysIn(century, yearOfCentury, month) {
  if (month !== 2) return 30 + (month + (month >> 3) & 1);
  return ((yearOfCentury === 0 ? century : yearOfCentury) & 3) === 0 ? 29 : 28;
}
function twoDigits(text, at) {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -1 : tens * 10 + ones;
}

// validators.js
var receiveUploadReady = validate20;
var schema31 = { "required": ["status", "msg", "rec_id", "client_id", "recording_started_at", "recording_first_frame_written_at", "recording_first_peerframe_captured_at", "recording_stopped_at", "recording_file_duration_ms", "recording_file_size_bytes"] };
var formats0 = isDateTime;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of schema31.required) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } });
        errors++;
      }
      if ("upload_ready" !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "upload_ready" } });
        errors++;
      }
    }
    if (data.msg !== void 0) {
      if (typeof data.msg !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.rec_id !== void 0) {
      if (typeof data.rec_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.client_id !== void 0) {
      if (typeof data.client_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.recording_started_at !== void 0) {
      let data4 = data.recording_started_at;
      if (typeof data4 === "string") {
        if (!formats0(data4)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_started_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_started_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.recording_first_frame_written_at !== void 0) {
      let data5 = data.recording_first_frame_written_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_first_frame_written_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_first_frame_written_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.recording_first_peerframe_captured_at !== void 0) {
      let data6 = data.recording_first_peerframe_captured_at;
      if (typeof data6 === "string") {
        if (!formats0(data6)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_first_peerframe_captured_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_first_peerframe_captured_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.recording_stopped_at !== void 0) {
      let data7 = data.recording_stopped_at;
      if (typeof data7 === "string") {
        if (!formats0(data7)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_stopped_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_stopped_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.recording_file_duration_ms !== void 0) {
      let data8 = data.recording_file_duration_ms;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_file_duration_ms", keyword: "type", params: { type: "integer" } });
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_file_duration_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 } });
          errors++;
        }
      }
    }
    if (data.recording_file_size_bytes !== void 0) {
      let data9 = data.recording_file_size_bytes;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_file_size_bytes", keyword: "type", params: { type: "integer" } });
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_file_size_bytes", keyword: "minimum", params: { comparison: ">=", limit: 0 } });
          errors++;
        }
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } });
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
var receiveUploadFailed = validate21;
var schema32 = { "required": ["status", "msg", "rec_id", "client_id", "upload_status_code"] };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of schema32.required) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } });
        errors++;
      }
      if ("upload_failed" !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "upload_failed" } });
        errors++;
      }
    }
    if (data.msg !== void 0) {
      if (typeof data.msg !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.rec_id !== void 0) {
      if (typeof data.rec_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.client_id !== void 0) {
      if (typeof data.client_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.upload_status_code !== void 0) {
      let data4 = data.upload_status_code;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        (vErrors ??= []).push({ instancePath: instancePath + "/upload_status_code", keyword: "type", params: { type: "integer" } });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } });
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
var receiveSessionFinished = validate22;
var schema33 = { "required": ["status", "msg", "rec_id", "client_id", "started_at", "stopped_at"] };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of schema33.required) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } });
        errors++;
      }
      if ("session_finished" !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "session_finished" } });
        errors++;
      }
    }
    if (data.msg !== void 0) {
      if (typeof data.msg !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.rec_id !== void 0) {
      if (typeof data.rec_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.client_id !== void 0) {
      if (typeof data.client_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.started_at !== void 0) {
      let data4 = data.started_at;
      if (typeof data4 === "string") {
        if (!formats0(data4)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.stopped_at !== void 0) {
      let data5 = data.stopped_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } });
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
var receiveSupervisorSessionFinished = validate23;
var schema34 = { "required": ["status", "supervisor_session_id", "supervisor_client_id", "agent_session_id", "agent_client_id", "started_at", "stopped_at"] };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of schema34.required) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } });
        errors++;
      }
      if ("supervisor_session_finished" !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "supervisor_session_finished" } });
        errors++;
      }
    }
    if (data.supervisor_session_id !== void 0) {
      if (typeof data.supervisor_session_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/supervisor_session_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.supervisor_client_id !== void 0) {
      if (typeof data.supervisor_client_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/supervisor_client_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.agent_session_id !== void 0) {
      if (typeof data.agent_session_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/agent_session_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.agent_client_id !== void 0) {
      if (typeof data.agent_client_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/agent_client_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.started_at !== void 0) {
      let data5 = data.started_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.stopped_at !== void 0) {
      let data6 = data.stopped_at;
      if (typeof data6 === "string") {
        if (!formats0(data6)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } });
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
var sendUploadReady = validate24;
var schema35 = { "required": ["status", "msg", "rec_id", "client_id", "recording_started_at", "recording_first_frame_written_at", "recording_first_peerframe_captured_at", "recording_stopped_at", "recording_file_duration_ms", "recording_file_size_bytes"], "properties": { "status": { "type": "string", "const": "upload_ready" }, "msg": { "type": "string" }, "rec_id": { "type": "string" }, "client_id": { "type": "string" }, "recording_started_at": { "type": "string", "format": "date-time" }, "recording_first_frame_written_at": { "type": "string", "format": "date-time" }, "recording_first_peerframe_captured_at": { "type": "string", "format": "date-time" }, "recording_stopped_at": { "type": "string", "format": "date-time" }, "recording_file_duration_ms": { "type": "integer", "minimum": 0 }, "recording_file_size_bytes": { "type": "integer", "minimum": 0 } } };
var func1 = Object.prototype.hasOwnProperty;
var func2 = isDateTime;
var func3 = compareDateTimes;
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of schema35.required) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } });
        errors++;
      }
    }
    for (const key0 in data) {
      if (!func1.call(schema35.properties, key0)) {
        (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } });
        errors++;
      }
      if ("upload_ready" !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "upload_ready" } });
        errors++;
      }
    }
    if (data.msg !== void 0) {
      if (typeof data.msg !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.rec_id !== void 0) {
      if (typeof data.rec_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.client_id !== void 0) {
      if (typeof data.client_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.recording_started_at !== void 0) {
      let data4 = data.recording_started_at;
      if (typeof data4 === "string") {
        if (!formats0(data4)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_started_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_started_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.recording_first_frame_written_at !== void 0) {
      let data5 = data.recording_first_frame_written_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_first_frame_written_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_first_frame_written_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.recording_first_peerframe_captured_at !== void 0) {
      let data6 = data.recording_first_peerframe_captured_at;
      if (typeof data6 === "string") {
        if (!formats0(data6)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_first_peerframe_captured_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_first_peerframe_captured_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.recording_stopped_at !== void 0) {
      let data7 = data.recording_stopped_at;
      if (typeof data7 === "string") {
        if (!formats0(data7)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_stopped_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_stopped_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.recording_file_duration_ms !== void 0) {
      let data8 = data.recording_file_duration_ms;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_file_duration_ms", keyword: "type", params: { type: "integer" } });
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_file_duration_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 } });
          errors++;
        }
      }
    }
    if (data.recording_file_size_bytes !== void 0) {
      let data9 = data.recording_file_size_bytes;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        (vErrors ??= []).push({ instancePath: instancePath + "/recording_file_size_bytes", keyword: "type", params: { type: "integer" } });
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/recording_file_size_bytes", keyword: "minimum", params: { comparison: ">=", limit: 0 } });
          errors++;
        }
      }
    }
    let last0 = void 0;
    let lastField0 = void 0;
    const time0 = data["recording_started_at"];
    if (typeof time0 == "string" && func2(time0)) {
      if (last0 !== void 0 && func3(last0, time0) > 0) {
        (vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "recording_started_at", after: lastField0 } });
        errors++;
      }
      last0 = time0;
      lastField0 = "recording_started_at";
    }
    const time1 = data["recording_first_frame_written_at"];
    if (typeof time1 == "string" && func2(time1)) {
      if (last0 !== void 0 && func3(last0, time1) > 0) {
        (vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "recording_first_frame_written_at", after: lastField0 } });
        errors++;
      }
      last0 = time1;
      lastField0 = "recording_first_frame_written_at";
    }
    const time2 = data["recording_stopped_at"];
    if (typeof time2 == "string" && func2(time2)) {
      if (last0 !== void 0 && func3(last0, time2) > 0) {
        (vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "recording_stopped_at", after: lastField0 } });
        errors++;
      }
      last0 = time2;
      lastField0 = "recording_stopped_at";
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } });
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var sendUploadFailed = validate25;
var schema36 = { "required": ["status", "msg", "rec_id", "client_id", "upload_status_code"] };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of schema36.required) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } });
        errors++;
      }
    }
    for (const key0 in data) {
      if (!(key0 === "status" || key0 === "msg" || key0 === "rec_id" || key0 === "client_id" || key0 === "upload_status_code")) {
        (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } });
        errors++;
      }
      if ("upload_failed" !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "upload_failed" } });
        errors++;
      }
    }
    if (data.msg !== void 0) {
      if (typeof data.msg !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.rec_id !== void 0) {
      if (typeof data.rec_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.client_id !== void 0) {
      if (typeof data.client_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.upload_status_code !== void 0) {
      let data4 = data.upload_status_code;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        (vErrors ??= []).push({ instancePath: instancePath + "/upload_status_code", keyword: "type", params: { type: "integer" } });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } });
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
var sendSessionFinished = validate26;
var schema37 = { "required": ["status", "msg", "rec_id", "client_id", "started_at", "stopped_at"] };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of schema37.required) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } });
        errors++;
      }
    }
    for (const key0 in data) {
      if (!(key0 === "status" || key0 === "msg" || key0 === "rec_id" || key0 === "client_id" || key0 === "started_at" || key0 === "stopped_at")) {
        (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } });
        errors++;
      }
      if ("session_finished" !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "session_finished" } });
        errors++;
      }
    }
    if (data.msg !== void 0) {
      if (typeof data.msg !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.rec_id !== void 0) {
      if (typeof data.rec_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.client_id !== void 0) {
      if (typeof data.client_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.started_at !== void 0) {
      let data4 = data.started_at;
      if (typeof data4 === "string") {
        if (!formats0(data4)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.stopped_at !== void 0) {
      let data5 = data.stopped_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    let last0 = void 0;
    let lastField0 = void 0;
    const time0 = data["started_at"];
    if (typeof time0 == "string" && func2(time0)) {
      if (last0 !== void 0 && func3(last0, time0) > 0) {
        (vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "started_at", after: lastField0 } });
        errors++;
      }
      last0 = time0;
      lastField0 = "started_at";
    }
    const time1 = data["stopped_at"];
    if (typeof time1 == "string" && func2(time1)) {
      if (last0 !== void 0 && func3(last0, time1) > 0) {
        (vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "stopped_at", after: lastField0 } });
        errors++;
      }
      last0 = time1;
      lastField0 = "stopped_at";
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } });
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
var sendSupervisorSessionFinished = validate27;
var schema38 = { "required": ["status", "supervisor_session_id", "supervisor_client_id", "agent_session_id", "agent_client_id", "started_at", "stopped_at"] };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const prop0 of schema38.required) {
      if (data[prop0] === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } });
        errors++;
      }
    }
    for (const key0 in data) {
      if (!(key0 === "status" || key0 === "supervisor_session_id" || key0 === "supervisor_client_id" || key0 === "agent_session_id" || key0 === "agent_client_id" || key0 === "started_at" || key0 === "stopped_at")) {
        (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } });
        errors++;
      }
      if ("supervisor_session_finished" !== data0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "supervisor_session_finished" } });
        errors++;
      }
    }
    if (data.supervisor_session_id !== void 0) {
      if (typeof data.supervisor_session_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/supervisor_session_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.supervisor_client_id !== void 0) {
      if (typeof data.supervisor_client_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/supervisor_client_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.agent_session_id !== void 0) {
      if (typeof data.agent_session_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/agent_session_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.agent_client_id !== void 0) {
      if (typeof data.agent_client_id !== "string") {
        (vErrors ??= []).push({ instancePath: instancePath + "/agent_client_id", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.started_at !== void 0) {
      let data5 = data.started_at;
      if (typeof data5 === "string") {
        if (!formats0(data5)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    if (data.stopped_at !== void 0) {
      let data6 = data.stopped_at;
      if (typeof data6 === "string") {
        if (!formats0(data6)) {
          (vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "format", params: { format: "date-time" } });
          errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "type", params: { type: "string" } });
        errors++;
      }
    }
    let last0 = void 0;
    let lastField0 = void 0;
    const time0 = data["started_at"];
    if (typeof time0 == "string" && func2(time0)) {
      if (last0 !== void 0 && func3(last0, time0) > 0) {
        (vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "started_at", after: lastField0 } });
        errors++;
      }
      last0 = time0;
      lastField0 = "started_at";
    }
    const time1 = data["stopped_at"];
    if (typeof time1 == "string" && func2(time1)) {
      if (last0 !== void 0 && func3(last0, time1) > 0) {
        (vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "stopped_at", after: lastField0 } });
        errors++;
      }
      last0 = time1;
      lastField0 = "stopped_at";
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } });
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
function receiveWebhook(value) {
  let validate = statusError;
  switch (value?.status) {
    case "upload_ready":
      validate = receiveUploadReady;
      break;
    case "upload_failed":
      validate = receiveUploadFailed;
      break;
    case "session_finished":
      validate = receiveSessionFinished;
      break;
    case "supervisor_session_finished":
      validate = receiveSupervisorSessionFinished;
      break;
  }
  const valid = validate(value);
  receiveWebhook.errors = validate.errors;
  return valid;
}
function sendWebhook(value) {
  let validate = statusError;
  switch (value?.status) {
    case "upload_ready":
      validate = sendUploadReady;
      break;
    case "upload_failed":
      validate = sendUploadFailed;
      break;
    case "session_finished":
      validate = sendSessionFinished;
      break;
    case "supervisor_session_finished":
      validate = sendSupervisorSessionFinished;
      break;
  }
  const valid = validate(value);
  sendWebhook.errors = validate.errors;
  return valid;
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function checkUploadReady(value, report) {
  return isObject(value) ? (value.status === "upload_ready" || report?.("const", '"upload_ready"', "status")) && (typeof value.msg === "string" || report?.("type", "string", "msg")) && (typeof value.rec_id === "string" || report?.("type", "string", "rec_id")) && (typeof value.client_id === "string" || report?.("type", "string", "client_id")) && (typeof value.recording_started_at === "string" ? isDateTime(value.recording_started_at) || report?.("format", "an RFC 3339 timestamp", "recording_started_at") : report?.("type", "string", "recording_started_at")) && (typeof value.recording_first_frame_written_at === "string" ? isDateTime(value.recording_first_frame_written_at) || report?.("format", "an RFC 3339 timestamp", "recording_first_frame_written_at") : report?.("type", "string", "recording_first_frame_written_at")) && (typeof value.recording_first_peerframe_captured_at === "string" ? isDateTime(value.recording_first_peerframe_captured_at) || report?.("format", "an RFC 3339 timestamp", "recording_first_peerframe_captured_at") : report?.("type", "string", "recording_first_peerframe_captured_at")) && (typeof value.recording_stopped_at === "string" ? isDateTime(value.recording_stopped_at) || report?.("format", "an RFC 3339 timestamp", "recording_stopped_at") : report?.("type", "string", "recording_stopped_at")) && (Number.isInteger(value.recording_file_duration_ms) || report?.("type", "integer", "recording_file_duration_ms")) && (!Number.isFinite(value.recording_file_duration_ms) || value.recording_file_duration_ms >= 0 || report?.("minimum", ">= 0", "recording_file_duration_ms")) && (Number.isInteger(value.recording_file_size_bytes) || report?.("type", "integer", "recording_file_size_bytes")) && (!Number.isFinite(value.recording_file_size_bytes) || value.recording_file_size_bytes >= 0 || report?.("minimum", ">= 0", "recording_file_size_bytes")) : report?.("type", "object");
}
function isUploadReady(value) {
  return checkUploadReady(value) === true;
}
function checkUploadFailed(value, report) {
  return isObject(value) ? (value.status === "upload_failed" || report?.("const", '"upload_failed"', "status")) && (typeof value.msg === "string" || report?.("type", "string", "msg")) && (typeof value.rec_id === "string" || report?.("type", "string", "rec_id")) && (typeof value.client_id === "string" || report?.("type", "string", "client_id")) && (Number.isInteger(value.upload_status_code) || report?.("type", "integer", "upload_status_code")) : report?.("type", "object");
}
function isUploadFailed(value) {
  return checkUploadFailed(value) === true;
}
function checkSessionFinished(value, report) {
  return isObject(value) ? (value.status === "session_finished" || report?.("const", '"session_finished"', "status")) && (typeof value.msg === "string" || report?.("type", "string", "msg")) && (typeof value.rec_id === "string" || report?.("type", "string", "rec_id")) && (typeof value.client_id === "string" || report?.("type", "string", "client_id")) && (typeof value.started_at === "string" ? isDateTime(value.started_at) || report?.("format", "an RFC 3339 timestamp", "started_at") : report?.("type", "string", "started_at")) && (typeof value.stopped_at === "string" ? isDateTime(value.stopped_at) || report?.("format", "an RFC 3339 timestamp", "stopped_at") : report?.("type", "string", "stopped_at")) : report?.("type", "object");
}
function isSessionFinished(value) {
  return checkSessionFinished(value) === true;
}
function checkSupervisorSessionFinished(value, report) {
  return isObject(value) ? (value.status === "supervisor_session_finished" || report?.("const", '"supervisor_session_finished"', "status")) && (typeof value.supervisor_session_id === "string" || report?.("type", "string", "supervisor_session_id")) && (typeof value.supervisor_client_id === "string" || report?.("type", "string", "supervisor_client_id")) && (typeof value.agent_session_id === "string" || report?.("type", "string", "agent_session_id")) && (typeof value.agent_client_id === "string" || report?.("type", "string", "agent_client_id")) && (typeof value.started_at === "string" ? isDateTime(value.started_at) || report?.("format", "an RFC 3339 timestamp", "started_at") : report?.("type", "string", "started_at")) && (typeof value.stopped_at === "string" ? isDateTime(value.stopped_at) || report?.("format", "an RFC 3339 timestamp", "stopped_at") : report?.("type", "string", "stopped_at")) : report?.("type", "object");
}
function isSupervisorSessionFinished(value) {
  return checkSupervisorSessionFinished(value) === true;
}
function checkWebhook(value, report) {
  switch (value?.status) {
    case "upload_ready":
      return checkUploadReady(value, report);
    case "upload_failed":
      return checkUploadFailed(value, report);
    case "session_finished":
      return checkSessionFinished(value, report);
    case "supervisor_session_finished":
      return checkSupervisorSessionFinished(value, report);
  }
  if (!isObject(value)) return report?.("type", "object");
  if (typeof value.status !== "string") return report?.("type", "string", "status");
  return report?.("unknown_status", 'one of ["upload_ready","upload_failed","session_finished","supervisor_session_finished…', "status");
}
function isWebhook(value) {
  return checkWebhook(value) === true;
}
var statuses = ["upload_ready", "upload_failed", "session_finished", "supervisor_session_finished"];
function statusError(value) {
  const error = !isObject(value) ? { instancePath: "", keyword: "type", params: { type: "object" } } : value.status === void 0 ? { instancePath: "", keyword: "required", params: { missingProperty: "status" } } : typeof value.status !== "string" ? { instancePath: "/status", keyword: "type", params: { type: "string" } } : { instancePath: "/status", keyword: "unknown_status", params: { allowedValues: statuses } };
  statusError.errors = [error];
  return false;
}
export {
  checkSessionFinished,
  checkSupervisorSessionFinished,
  checkUploadFailed,
  checkUploadReady,
  checkWebhook,
  isSessionFinished,
  isSupervisorSessionFinished,
  isUploadFailed,
  isUploadReady,
  isWebhook,
  receiveSessionFinished,
  receiveSupervisorSessionFinished,
  receiveUploadFailed,
  receiveUploadReady,
  receiveWebhook,
  sendSessionFinished,
  sendSupervisorSessionFinished,
  sendUploadFailed,
  sendUploadReady,
  sendWebhook
};
